/** The choice between light, dark and the system's theme, remembered; before the first paint, so that nothing flashes. */
export const THEME = `
const root = document.documentElement;
const THEME_KEY = 'telemetry-dashboard-theme';

function readTheme() {
  try {
    return localStorage.getItem(THEME_KEY) ?? '';
  } catch {
    return ''; // storage can be forbidden
  }
}

/** @param {string} theme */
function applyTheme(theme) {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  else delete root.dataset.theme;
}

/** @param {string} theme */
function chooseTheme(theme) {
  applyTheme(theme);
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // then the choice lasts as long as the page
  }
}

function addThemeSwitch() {
  const options = [['', 'System theme'], ['light', 'Light'], ['dark', 'Dark']];
  const select = createElement(
    'select',
    { className: 'theme', ariaLabel: 'Theme' },
    ...options.map(([value = '', name = '']) => new Option(name, value, false, value === (root.dataset.theme ?? ''))),
  );
  select.addEventListener('change', () => chooseTheme(select.value));
  // Another page of the site may be open.
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== THEME_KEY) return;
    applyTheme(newValue ?? '');
    select.value = root.dataset.theme ?? '';
  });
  (document.querySelector('.identity nav') ?? document.querySelector('.identity'))?.append(select);
}

applyTheme(readTheme());
`;

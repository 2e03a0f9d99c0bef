import { createElement } from './elements.js';

const THEME_KEY = 'telemetry-dashboard-theme';
const root = document.documentElement;

/** The stored theme: `light`, `dark`, or empty for the system's. */
export function readTheme(): string {
  try {
    return localStorage.getItem(THEME_KEY) ?? '';
  } catch {
    return ''; // storage can be forbidden
  }
}

export function applyTheme(theme: string): void {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  else delete root.dataset.theme;
}

function chooseTheme(theme: string): void {
  applyTheme(theme);
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // then the choice lasts as long as the page
  }
}

/** Adds a choice between light, dark and the system's theme, and stores it. */
export function addThemeSwitch(): void {
  const options = [
    ['', 'System theme'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ];
  const select = createElement(
    'select',
    { className: 'theme', ariaLabel: 'Theme' },
    ...options.map(([value = '', name = '']) => new Option(name, value, false, value === (root.dataset.theme ?? ''))),
  );
  select.addEventListener('change', () => chooseTheme(select.value));
  // The theme may be changed on another open page of the site.
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== THEME_KEY) return;
    applyTheme(newValue ?? '');
    select.value = root.dataset.theme ?? '';
  });
  (document.querySelector('.identity nav') ?? document.querySelector('.identity'))?.append(select);
}

import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Preact closes void elements and leaves ">" in text as it is; HTML allows both.
  // Ids are made of names, whose dots stay readable.
  rules: {
    'no-raw-characters': ['error', { relaxed: true }],
    'void-style': ['error', { style: 'selfclose' }],
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What makes a page invalid HTML, or against good practice; nothing does. */
export async function findHtmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}

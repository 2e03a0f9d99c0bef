import { z } from 'zod';
import { toColumnText, uint32Column } from './column.js';
import { toTextData, toTexts, type TextData } from './text-table.js';

/** Texts as they are written down. */
export const textDataSchema = z
  .object({ text: z.string(), ends: uint32Column })
  .transform(({ text, ends }) => toTextData(text, ends));

export function renderTextData(texts: TextData): z.input<typeof textDataSchema> {
  return { text: toTexts(texts).join(''), ends: toColumnText(texts.ends) };
}

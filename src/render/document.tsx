import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Sprite } from './components/icon.js';
import type { RenderOptions } from './render-options.js';

/** Nothing loads from elsewhere, nothing runs, nothing is sent: a page is its own text, one stylesheet, no script. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

const FAVICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#3f5bd0"/>' +
      '<path d="M4 12V9M8 12V4M12 12V7" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>',
  );

/** Search engines and validators cut longer titles. */
const LONGEST_TITLE = 70;

interface DocumentProps {
  readonly title: string;
  readonly stylesheet: string;
  readonly options: RenderOptions;
  readonly children: ComponentChildren;
}

/** The shell of every page. */
export function Document({ title, stylesheet, options, children }: DocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="generator" content="telemetry-dashboard-action" />
        <title>{toShort(title)}</title>
        <link rel="icon" href={FAVICON} />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <Sprite />
        <a class="skip" href="#content">
          Skip to content
        </a>
        {children}
        <footer class="foot">
          <p>
            Read-only: built from raw telemetry in a dedicated repository. This page changes nothing in the monitored
            repository or in its telemetry, combines no data of several repositories and loads nothing from elsewhere.
          </p>
          <p>telemetry-dashboard-action {options.builderVersion}</p>
        </footer>
      </body>
    </html>
  );
}

function toShort(title: string): string {
  const characters = Array.from(title);
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE - 1).join('')}…` : title;
}

export function renderDocument(document: VNode): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html>\n${renderToString(document)}\n`);
}

import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Summary } from '../derive/artifacts/summary-schema.js';
import { SCRIPT_INTEGRITY, SCRIPT_PATH, STYLESHEET_PATH } from './assets.js';
import { defineShapes, Sprite } from './components/icon.js';
import { FAVICONS } from './badge.js';
import type { RenderOptions } from './render-options.js';

/**
 * Nothing loads from elsewhere and nothing is sent: a page is its own text, one stylesheet and one script. The script is
 * named by its hash, so that no other one runs, not even one of the same site; a browser that knows no such rule for
 * scripts with an address runs none, and the page is then what it is without.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Our script connects to nothing. What audits pages from within, as Lighthouse does, has to get at the site's robots.txt.
  "connect-src 'self'",
  `script-src '${SCRIPT_INTEGRITY}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Search engines and validators cut longer titles. */
const MAX_TITLE_LENGTH = 70;

interface DocumentProps {
  readonly title: string;
  /** What the page says, in a sentence or two. */
  readonly description: string;
  /** The page's way to the site's root. */
  readonly toRoot: '' | '../' | '../../';
  /** Address of the page below the site's root. */
  readonly path: string;
  readonly status?: Summary['status'];
  /** Name of the page's feed, when it has one; the feed is `feed.xml` beside it. */
  readonly feed?: string;
  readonly options: RenderOptions;
  readonly children: ComponentChildren;
}

/** The shell of every page. */
export function Document({ title, description, toRoot, path, status, feed, options, children }: DocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="telemetry-dashboard-action" />
        <title>{toShort(title)}</title>
        <meta name="description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={toShort(title)} />
        <meta property="og:description" content={description} />
        {options.siteUrl !== null && (
          <>
            <meta property="og:url" content={`${options.siteUrl}${path}`} />
            <link rel="canonical" href={`${options.siteUrl}${path}`} />
          </>
        )}
        <link rel="icon" href={FAVICONS[status ?? 'healthy']} />
        <link rel="stylesheet" href={toRoot + STYLESHEET_PATH} />
        {feed !== undefined && <link rel="alternate" type="application/atom+xml" title={feed} href="feed.xml" />}
        {/* Not deferred: the remembered theme is known before the first paint. */}
        <script src={toRoot + SCRIPT_PATH} integrity={SCRIPT_INTEGRITY} />
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
            repository or its telemetry, does not combine repositories, and loads nothing from other sites.
          </p>
          <p>telemetry-dashboard-action {options.builderVersion}</p>
        </footer>
      </body>
    </html>
  );
}

function toShort(title: string): string {
  const characters = Array.from(title);
  return characters.length > MAX_TITLE_LENGTH ? `${characters.slice(0, MAX_TITLE_LENGTH - 1).join('')}…` : title;
}

/**
 * No element has a key: a page is rendered once. A number among the keys, after texts and none, would even change what all elements
 * look like to V8, which then throws away the renderer that it has just compiled.
 */
export function renderDocument(document: VNode): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html>\n${defineShapes(renderToString(document))}\n`);
}

import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Summary } from '../derive/artifacts/summary-schema.js';
import { SCRIPT_INTEGRITY, SCRIPT_PATH, STYLESHEET_PATH } from './assets.js';
import { defineShapes, Sprite } from './components/icon.js';
import { FAVICONS } from './badge.js';
import type { RenderOptions } from './render-options.js';

/**
 * A page is its own text, one stylesheet and one script; it loads nothing from other sites and sends nothing. The script is
 * allowed by its hash, so no other script runs, not even one of the same site. A browser that does not support hashes for
 * external scripts runs none, and the page works without it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Our script connects to nothing. Audit tools that run inside the page, such as Lighthouse, need the site's robots.txt.
  "connect-src 'self'",
  `script-src '${SCRIPT_INTEGRITY}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Search engines truncate longer titles. */
const MAX_TITLE_LENGTH = 70;

interface DocumentProps {
  readonly title: string;
  /** Summary of the page in a sentence or two. */
  readonly description: string;
  /** Relative path from the page to the site's root. */
  readonly toRoot: '' | '../' | '../../';
  /** Path of the page below the site's root. */
  readonly path: string;
  readonly status?: Summary['status'];
  /** Title of the page's feed, if it has one; the feed is `feed.xml` beside it. */
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
        {/* Not deferred, so that the stored theme is applied before the first paint. */}
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
 * No element has a key, because a page is rendered only once. Mixing numbers with strings and missing keys would also change the
 * hidden class of all elements, and V8 would discard the renderer it has just compiled.
 */
export function renderDocument(document: VNode): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html>\n${defineShapes(renderToString(document))}\n`);
}

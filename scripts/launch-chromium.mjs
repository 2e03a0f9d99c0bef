import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

/** A Chromium that asks nobody for anything but the pages that it is to show. */
export function launchChromium() {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

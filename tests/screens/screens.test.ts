import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, visit } from '../ui/support/app.ts';
import { SCREENS } from './list.ts';

// `npm run screens`: every screen in both sizes, themes and languages, for people to look at, in .build/screens.

const folder = fileURLToPath(new URL('../../.build/screens/', import.meta.url));
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

for (const { name, path, prepare } of SCREENS) {
  test(name, async ({ sample }) => {
    for (const language of ['en', 'ko'] as const) {
      await visit(sample, '/nowhere');
      await sample
        .getByRole('button', { name: language === 'en' ? 'English' : '한국어', exact: true })
        .click();
      for (const size of sizes) {
        await sample.setViewportSize(size);
        for (const colorScheme of ['light', 'dark'] as const) {
          await sample.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await visit(sample, '/nowhere');
          await visit(sample, path);
          await sample.waitForTimeout(500);
          await prepare?.(sample);
          await sample.screenshot({
            path: join(folder, `${name}-${size.width}-${colorScheme}-${language}.png`),
          });
        }
      }
    }
  });
}

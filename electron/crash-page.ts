import type { Language } from '../core/model/index.ts';

const WORDS = {
  en: {
    title: 'The window broke off',
    kept: 'Everything that was marked “Saved” is in your file.',
    next: 'Reopen the window to go on where you were.',
    button: 'Reopen',
  },
  ko: {
    title: '창이 갑자기 중단되었습니다',
    kept: '“저장됨”으로 표시된 내용은 모두 파일에 남아 있습니다.',
    next: '창을 다시 열면 이어서 작업할 수 있습니다.',
    button: '다시 열기',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The page shown when the window's process broke down: no script, one link back to the app. */
export function crashPage(language: Language, start: string): string {
  const { title, kept, next, button } = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: center; gap: 12px;
    font: 15px/1.5 system-ui, sans-serif; text-align: center; padding: 24px; box-sizing: border-box; }
  h1 { margin: 0; font-size: 22px; }
  p { margin: 0; }
  a { margin-top: 12px; padding: 8px 22px; border-radius: 7px; background: #17365d; color: #fff; text-decoration: none; }
  a:focus-visible { outline: 2px solid #2f6fd0; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) { body { background: #181f29; color: #e6ebf1; } a { background: #35649c; } }
</style>
<h1>${title}</h1>
<p>${kept}</p>
<p>${next}</p>
<a href="${start}" autofocus>${button}</a>
</html>
`;
}

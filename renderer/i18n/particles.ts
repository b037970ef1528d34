/** The Korean particles as a text writes them, with the form after a consonant and the form after a vowel. */
const FORMS: Readonly<Record<string, readonly [afterConsonant: string, afterVowel: string]>> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
  '(이)라': ['이라', '라'],
};

const DIGITS_READ = '영일이삼사오육칠팔구';
const FIRST_SYLLABLE = 0xac_00;
const FINALS = 28;
const FINAL_RIEUL = 8;

/**
 * The form of a Korean particle, written "을(를)", that goes with the words before it. Closing quotes and brackets
 * make no sound; after anything but Hangul and digits the reading is not known, and both forms stay.
 */
export function particleAfter(words: string, written: string): string {
  const forms = FORMS[written];
  const last = words
    .normalize('NFC')
    .replace(/[\p{Pe}\p{Pf}"']+$/u, '')
    .slice(-1);
  const syllable = /\d/.test(last) ? DIGITS_READ.charAt(Number(last)) : last;
  if (forms === undefined || !/[가-힣]/.test(syllable)) return written;
  const final = (syllable.charCodeAt(0) - FIRST_SYLLABLE) % FINALS;
  return final === 0 || (final === FINAL_RIEUL && written === '(으)로') ? forms[1] : forms[0];
}

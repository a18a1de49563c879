import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './texts/en.json';

/** One more language is one more file beside `texts/en.json` and one more line here. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT_AS = 'marquee.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

function isLanguage(code: string | null | undefined): code is Language {
  return code !== null && code !== undefined && code in LANGUAGES;
}

/** What the person chose here, else the first of the browser's languages that there is, else English. */
function wanted(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (isLanguage(kept)) {
    return kept;
  }
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

async function load(language: Language) {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const texts = (await import(`./texts/${language}.json`)) as { default: object };
    i18next.addResourceBundle(language, 'translation', texts.default);
  }
}

export async function startLanguage() {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false }, // React shows texts as text
  });
  await chooseLanguage(wanted(), false);
}

export async function chooseLanguage(language: Language, keep = true) {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (keep) {
    localStorage.setItem(KEPT_AS, language);
  }
}

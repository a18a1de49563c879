import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import type { Place } from './files';

/** What is in a file, in one line each for picture, sound and subtitles. */
export function Streams({ place }: { place: Place }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const { video, audio = [], subtitles = [] } = place.streams ?? {};
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const language = (code: string | undefined) => (code ? languages.of(code) : t('item.artwork.noLanguage'));
  const picture = video && [
    place.resolution,
    `${video.width} × ${video.height}`,
    video.codec,
    video.hdr,
    video.duration && formats.duration(video.duration),
  ];
  const lines = [
    [place.version, place.part && t('item.files.part', { count: place.part })].filter(Boolean).join(' · '),
    picture && t('item.files.picture', { what: picture.filter(Boolean).join(' · ') }),
    audio.length > 0 &&
      t('item.files.sound', {
        what: audio.map((each) => `${language(each.language)} (${each.codec}, ${each.channels})`).join(' · '),
      }),
    subtitles.length > 0 &&
      t('item.files.subtitles', { what: subtitles.map((each) => language(each.language)).join(' · ') }),
  ].filter(Boolean);
  return lines.length > 0 ? (
    <div>
      {lines.map((line) => (
        <Text key={String(line)} size="sm">
          {line}
        </Text>
      ))}
    </div>
  ) : null;
}

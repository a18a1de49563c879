import type { LiveEvent } from '../api/live';

/** An event as the page keeps it: small, whatever its message was. */
export interface News {
  sequence: number;
  at: string;
  name: string;
  correlationId: string | undefined;
  causes: string[];
  /** The title, path, folder or name it is about; empty when it is about none. */
  about: string;
  outcome: string | undefined;
  files: number[];
  itemId: number | undefined;
  /** Its message as JSON, cut off after some thousand signs. */
  message: string;
}

/** The largest part of a message that is kept, in characters. */
const LONGEST_MESSAGE = 4_000;
const MOST_FILES = 20;
const MOST_CAUSES = 100;

type Body = Record<string, unknown>;

/** What is worth keeping of an event. */
export function newsOf({ sequence, at, name, correlationId, causes = [], body }: LiveEvent): News {
  const files = [body.file, ...(Array.isArray(body.files) ? (body.files as unknown[]) : [])]
    .map((each) => object(each))
    .map((each) => (each && 'file' in each ? object(each.file) : each))
    .filter((each): each is Body => typeof each?.id === 'number');
  const message = JSON.stringify(body, null, 2);
  return {
    sequence,
    at,
    name,
    correlationId,
    causes: causes.slice(0, MOST_CAUSES),
    about: about(body, files),
    outcome: text(body.outcome) ?? text(body.status) ?? text(body.reason),
    files: files.slice(0, MOST_FILES).map((file) => file.id as number),
    itemId: typeof body.itemId === 'number' ? body.itemId : undefined,
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message,
  };
}

function about(body: Body, files: Body[]): string {
  const job = typeof body.jobId === 'number' ? `#${body.jobId}` : undefined;
  const details = object(body.details);
  return (
    text(body.title) ??
    text(details?.title) ??
    text(files[0]?.path) ??
    text(body.folder) ??
    text(body.message) ??
    text(body.target) ??
    job ??
    text(body.name) ??
    ''
  );
}

function object(value: unknown): Body | undefined {
  return typeof value === 'object' && value !== null ? (value as Body) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export interface Sought {
  topic: string;
  text: string;
  correlation: string;
}

/** Whether it is looked for: topics by their first word, texts anywhere in the message, causes exactly. */
export function isSought(news: News, { topic, text: words, correlation }: Sought) {
  return (
    (topic === '' || news.name.startsWith(`${topic}.`)) &&
    (correlation === '' || news.correlationId === correlation || news.causes.includes(correlation)) &&
    (words === '' || `${news.name} ${news.about} ${news.message}`.toLowerCase().includes(words.toLowerCase()))
  );
}

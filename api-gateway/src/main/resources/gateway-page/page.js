'use strict';

const EVENTS = [
  'library.changed', 'library.removed', 'file.discovered', 'file.removed', 'media.identified', 'media.unmatched',
  'metadata.enriched', 'asset.published', 'asset.disturbed', 'players.notified', 'webhook.received', 'job.progress',
  'library.scan', 'question.answer', 'item.enrich', 'item.publish', 'job.cancel',
];
const SHOWN = 20;
const byId = (id) => document.getElementById(id);
let csrf = null;
let stream = null;
let looking = null;

async function ask(method, path, body) {
  const headers = body ? { 'Content-Type': 'application/json' } : {};
  if (csrf && method !== 'GET') headers['X-CSRF-Token'] = csrf;
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  let json = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    // not ours to read
  }
  return { ok: answer.ok, status: answer.status, json };
}

/** What of an event a person wants to read. */
function words(event) {
  const it = event.body;
  switch (event.name) {
    case 'file.discovered': return `${it.file.path} (${it.origin})`;
    case 'file.removed': return `${it.file.path}: ${it.reason}`;
    case 'media.identified': return `${it.file.path}: ${it.titles?.[0]?.title ?? 'no title'}`;
    case 'media.unmatched': return `${it.title}: ${it.reason}`;
    case 'metadata.enriched': return [it.details.showTitle, it.details.title].filter(Boolean).join(' · ');
    case 'asset.published': return `${it.title}: ${it.outcome}${it.reason ? ` (${it.reason})` : ''}`;
    case 'players.notified': return `${it.target}: ${it.outcome}, ${it.folder}`;
    case 'webhook.received': return `${it.source}: ${it.eventType} ${it.title ?? ''}`;
    case 'job.progress': return `job ${it.jobId}: ${it.message ?? it.status}`;
    case 'library.changed': return it.library.name;
    default: return '';
  }
}

function cell(tag, text, name) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

function show(event) {
  const list = byId('events');
  list.querySelector('.quiet')?.remove();
  const line = document.createElement('li');
  line.append(
    cell('time', new Date(event.at).toLocaleTimeString()),
    cell('span', event.name, 'event'),
    cell('span', words(event), 'what'),
  );
  list.prepend(line);
  while (list.children.length > SHOWN) list.lastChild.remove();
  lookSoon();
}

/** The sum of those members whose names fit; null where the service did not answer. */
function sum(counts, fits) {
  if (!counts) return null;
  return Object.entries(counts).reduce((total, [name, count]) => (fits.test(name) ? total + count : total), 0);
}

/** What each service says of itself; one that does not answer leaves a dash. */
async function look() {
  const [libraries, enrichment, publisher, notifier] = await Promise.all(
    ['libraries', 'enrichment/summary', 'publisher/summary', 'notifier/summary'].map(async (path) => {
      const answer = await ask('GET', `/api/v1/${path}`).catch(() => null);
      if (answer?.status === 401) enter();
      return answer?.ok ? answer.json : null;
    }),
  );
  const published = publisher?.publications;
  const waiting = [enrichment?.unmatched, sum(published, /^held$/)];
  const failed = sum(published, /^failed$/);
  figures([
    ['found', libraries && libraries.reduce((total, each) => total + (each.state?.files ?? 0), 0), 'media files'],
    ['identified', sum(enrichment?.items, /^(movie|episode)/), 'films and episodes'],
    ['waiting', waiting.some(Number.isInteger) ? waiting.reduce((total, each) => total + (each ?? 0), 0) : null,
      'for a person'],
    ['published', sum(published, /^(written|unchanged)$/), 'items with NFO and artwork'],
    ['told', sum(notifier?.deliveries, /^told$/), 'calls to players'],
    ...(failed ? [['failed', failed, 'items that could not be written']] : []),
  ]);
  const problems = [...(enrichment?.problems ?? [])];
  const untold = sum(notifier?.deliveries, /^(pending|sending)$/);
  if (untold) problems.push(`${untold} calls to players are still to be made.`);
  if (libraries?.length === 0) problems.push('There is no library yet: ./marquee library add DIR --kind movies|series.');
  byId('problems').replaceChildren(...problems.map((problem) => cell('li', problem)));
}

function figures(all) {
  byId('figures').replaceChildren(...all.map(([name, count, meaning]) => {
    const group = document.createElement('div');
    group.append(cell('dt', name), cell('dd', count === null ? '–' : count.toLocaleString()), cell('dd', meaning, 'meaning'));
    return group;
  }));
}

/** Soon after something happened, and not more often than is of use. */
function lookSoon() {
  if (looking) return;
  looking = setTimeout(async () => {
    await look();
    looking = null;
  }, 2000);
}

function follow() {
  stream?.close();
  stream = new EventSource('/api/v1/events');
  stream.onopen = () => { byId('stream').textContent = 'connected'; };
  stream.onerror = () => { byId('stream').textContent = 'connection lost, trying again …'; };
  for (const name of EVENTS) stream.addEventListener(name, (message) => show(JSON.parse(message.data)));
}

async function health() {
  const line = byId('health');
  try {
    const { json } = await ask('GET', '/actuator/health/readiness');
    const well = json?.status === 'UP';
    const lack = json?.components?.startup?.details?.waitingFor;
    line.textContent = well ? 'Up and ready.' : `Not ready${lack ? `: ${lack}` : '.'}`;
    line.className = well ? 'good' : 'bad';
  } catch {
    line.textContent = 'Marquee does not answer.';
    line.className = 'bad';
  }
}

async function enter() {
  const session = await ask('GET', '/api/v1/session');
  const inside = session.json?.signedIn === true;
  csrf = session.json?.csrfToken ?? null;
  byId('enter').hidden = inside;
  byId('live').hidden = !inside;
  byId('library').hidden = !inside;
  byId('who').hidden = !inside;
  if (inside) {
    byId('name').textContent = `${session.json.name} (${session.json.role})`;
    look();
    follow();
    return;
  }
  stream?.close();
  stream = null;
  const needed = (await ask('GET', '/api/v1/setup')).json?.needed === true;
  byId('enter-title').textContent = needed ? 'Make the first administrator' : 'Sign in';
  byId('enter-hint').hidden = !needed;
  byId('token-label').hidden = !needed;
}

byId('form').addEventListener('submit', async (submitted) => {
  submitted.preventDefault();
  const form = submitted.target;
  const given = Object.fromEntries(new FormData(form));
  byId('refused').textContent = '';
  if (!byId('token-label').hidden) {
    const made = await ask('POST', '/api/v1/setup', given);
    if (!made.ok) {
      byId('refused').textContent = [made.json?.error, made.json?.remedy].filter(Boolean).join(' ');
      return;
    }
  }
  const opened = await ask('POST', '/api/v1/session', { username: given.username, password: given.password });
  if (opened.ok) {
    form.reset();
    await enter();
  } else {
    byId('refused').textContent = [opened.json?.error, opened.json?.remedy].filter(Boolean).join(' ');
  }
});

byId('leave').addEventListener('click', async () => {
  await ask('DELETE', '/api/v1/session');
  csrf = null;
  await enter();
});

health();
setInterval(health, 10000);
setInterval(() => { if (stream && !document.hidden) look(); }, 30000);
enter();

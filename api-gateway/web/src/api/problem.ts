/** An answer that is none: what went wrong, and what to do about it, in the gateway's words (RFC 9457 with `error` and `remedy`). */
export class Problem extends Error {
  readonly status: number;
  readonly remedy: string | undefined;
  /** The whole problem document; a conflict carries what the thing is like now. */
  readonly details: Record<string, unknown>;

  constructor(status: number, what: string, remedy: string | undefined, details: Record<string, unknown>) {
    super(what);
    this.name = 'Problem';
    this.status = status;
    this.remedy = remedy;
    this.details = details;
  }
}

/** Reads the problem out of an answer; one that is not in the gateway's words (a proxy's, say) is named by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Record<string, unknown>;
    const what = body.error ?? body.detail ?? body.title;
    return new Problem(
      response.status,
      typeof what === 'string' ? what : `${response.status} ${response.statusText}`,
      typeof body.remedy === 'string' ? body.remedy : undefined,
      body,
    );
  } catch {
    return new Problem(response.status, `${response.status} ${response.statusText}`, undefined, {});
  }
}

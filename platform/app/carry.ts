import type { z } from 'zod';
import { CHANNELS, type Answer, type ChannelName } from '../../core/contract/index.ts';
import { isForeseen, Refusal, toFailure } from './failure.ts';
import { HANDLERS } from './handlers/index.ts';
import type { AppServices } from './services.ts';

type AnyHandler = (input: unknown, services: AppServices) => unknown;

/**
 * Answers a call of the renderer, whoever carried it: checks the name and the input, runs the handler, and turns every
 * error into a code and a sentence. It never throws.
 */
export async function answer(name: string, raw: unknown, services: AppServices): Promise<Answer<unknown>> {
  try {
    if (!isChannel(name)) throw new Refusal('forbidden', 'There is no such call.');
    const input = CHANNELS[name].input.safeParse(raw);
    if (!input.success) {
      throw new Refusal('bad-request', `This cannot be done: ${explain(input.error)}`, {
        issues: input.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
      });
    }
    const handler = HANDLERS[name] as AnyHandler;
    const value = await handler(input.data, services);
    if (services.checkAnswers) CHANNELS[name].output.parse(value);
    return { ok: true, value };
  } catch (error) {
    if (!isForeseen(error)) services.log(error);
    const failure = toFailure(error);
    return { ok: false, error: { ...failure, message: services.session.tokens.hide(failure.message) } };
  }
}

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(CHANNELS, name);
}

function explain(error: z.ZodError): string {
  const [first] = error.issues;
  if (!first) return 'the request is not understood';
  const where = first.path.length > 0 ? `${first.path.map(String).join('.')}: ` : '';
  return `${where}${first.message}`;
}

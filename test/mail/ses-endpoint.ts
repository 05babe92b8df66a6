import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the endpoint answers the next requests. */
export type Answer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'error'; readonly status: number; readonly code: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silence' };

export interface Captured {
  readonly mime: Uint8Array;
  readonly source: string | null;
  readonly destination: string | null;
  readonly configurationSet: string | null;
  readonly tags: Readonly<Record<string, string>>;
}

const XMLNS = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';
const accepted = (n: number) =>
  `<SendRawEmailResponse ${XMLNS}><SendRawEmailResult><MessageId>message-${n}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`;
const refused = (code: string) =>
  `<ErrorResponse ${XMLNS}><Error><Type>Sender</Type><Code>${code}</Code><Message>refused</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

function capture(form: URLSearchParams): Captured {
  const tags: Record<string, string> = {};
  for (let i = 1; form.has(`Tags.member.${i}.Name`); i++)
    tags[form.get(`Tags.member.${i}.Name`) ?? ''] = form.get(`Tags.member.${i}.Value`) ?? '';
  return {
    mime: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
    source: form.get('Source'),
    destination: form.get('Destinations.member.1'),
    configurationSet: form.get('ConfigurationSetName'),
    tags,
  };
}

/** A local endpoint that speaks the SES query API and keeps what it is sent. */
export async function startSesEndpoint() {
  const captured: Captured[] = [];
  const state: { answer: Answer } = { answer: { kind: 'accept' } };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    captured.push(capture(new URLSearchParams(Buffer.concat(chunks).toString())));
    const { answer } = state;
    if (answer.kind === 'reset') return request.socket.resetAndDestroy();
    if (answer.kind === 'silence') return;
    const [status, body] =
      answer.kind === 'accept'
        ? [200, accepted(captured.length)]
        : [answer.status, refused(answer.code)];
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    captured,
    answer: (answer: Answer) => {
      state.answer = answer;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

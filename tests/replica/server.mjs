import https from 'node:https';
import selfsigned from 'selfsigned';

/** As strict as a site could be: our notes and highlights must live with it. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/**
 * Serves the replica of both sites on loopback, over https with a certificate made now.
 * @param {{ pages: (host: string, url: URL) => { status?: number, type?: string, body: string | Buffer } | null, port?: number }} options
 * @returns {Promise<{ port: number, log: { host: string, method: string, url: string, headers: Record<string, unknown> }[], close(): Promise<void> }>}
 *   `log` holds every request that reached the server, whoever made it.
 */
export async function serveReplica({ pages, port = 0 }) {
  const names = ['crowdworks.jp', 'www.lancers.jp', 'localhost'];
  const pems = await selfsigned.generate([{ name: 'commonName', value: 'replica' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  });
  const log = [];
  const server = https.createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    const url = new URL(request.url ?? '/', `https://${host}`);
    log.push({ host, method: request.method ?? '', url: url.pathname + url.search, headers: request.headers });
    const page = request.method === 'GET' ? pages(host, url) : null;
    response.setHeader('content-security-policy', CSP);
    response.setHeader('content-type', page?.type ?? 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-cache');
    response.statusCode = page === null ? 404 : (page.status ?? 200);
    response.end(page?.body ?? '<!doctype html><title>404</title>');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: server.address().port,
    log,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

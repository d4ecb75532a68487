import { createServer } from 'node:http'
import { createServer as createPlainServer } from 'node:net'
import { inUrl, isLoopback } from './settings.mjs'
import { Advice } from './terminal.mjs'

/**
 * Takes the public port from the first second on, so that no other program gets it while packages install, and answers early
 * visitors. The port is a promise to people's bookmarks: a taken one is said, not silently changed. Resolves with its release.
 */
export async function reservePort(port, host, publicOrigin) {
  const server = createServer((request, response) => {
    response.writeHead(503, answerHeaders(publicOrigin))
    response.end(
      'Skillgrad is starting; its terminal tells how far it is.\nSkillgrad 正在启动，进度见终端。\n',
    )
  })
  const fault = (await faultOf(server, port, host)) ?? (await otherLoopbackFault(port, host))
  if (!fault) return () => closed(server)
  await closed(server)
  throw adviceOn(fault, port, host)
}

/** As the web's own answers have them. */
function answerHeaders(publicOrigin) {
  return {
    'content-type': 'text/plain; charset=utf-8',
    refresh: '3',
    'retry-after': '3',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(publicOrigin.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  }
}

/** A port for inner traffic: `preferred` where free, else one the system picks. */
export async function pickPort(preferred, host) {
  for (const port of [preferred, 0]) {
    const server = createPlainServer()
    const fault = await faultOf(server, port, host)
    const picked = server.address()?.port
    await closed(server)
    if (!fault) return picked
    if (port === 0) throw adviceOn(fault, preferred, host)
  }
}

/** Resolves with what keeps the server from listening, or with nothing once it does. */
function faultOf(server, port, host) {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen({ port, host, exclusive: true }, () => resolve(undefined))
  })
}

/** A browser that is told `localhost` tries both loopback addresses: another program on the other one would answer it. */
async function otherLoopbackFault(port, host) {
  if (!isLoopback(host)) return undefined
  const probe = createPlainServer()
  const fault = await faultOf(probe, port, host === '::1' ? '127.0.0.1' : '::1')
  await closed(probe)
  return fault?.code === 'EADDRINUSE' && host !== 'localhost' ? fault : undefined
}

function closed(server) {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections?.()
  })
}

function adviceOn(fault, port, host) {
  const another = `choose another port: PORT=${port < 65_535 ? port + 1 : port - 1} npm start`
  switch (fault.code) {
    case 'EADDRINUSE':
      return new Advice(
        `Port ${port} on ${host} is in use by another program (look at http://${inUrl(host)}:${port}).\nStop that program, or ${another}`,
      )
    case 'EACCES':
      return new Advice(
        `This user may not listen on port ${port}. Use a port from 1024 on: PORT=3000 npm start`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Advice(
        `HOST=${host} is not an address of this machine. 127.0.0.1 serves this machine alone, 0.0.0.0 the whole network.`,
      )
    default:
      return new Advice(`Port ${port} on ${host} can't be used: ${fault.message}`)
  }
}

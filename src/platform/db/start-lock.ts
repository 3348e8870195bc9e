import { createHash } from 'node:crypto'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** First of the loopback ports used on systems without a self-freeing local name; below the ephemeral range. */
const FIRST_PORT = 21_000
const PORTS = 9_000

/**
 * Runs `work` while no other process on this machine is inside `withStartLock` for the same `name`.
 * The lock is a listening address that the system frees when its holder dies, so a killed process
 * leaves nothing behind (a lock file would have to be guessed stale).
 * Throws when the lock is still taken after `patienceMs`.
 */
export async function withStartLock<T>(
  name: string,
  work: () => Promise<T>,
  patienceMs = 120_000,
): Promise<T> {
  const address = addressOf(name)
  const deadline = performance.now() + patienceMs
  let held = await listen(address)
  while (held === undefined) {
    if (performance.now() > deadline) {
      throw new Error(
        `Another process has been starting or stopping ${name} for ${patienceMs / 1000} seconds.`,
      )
    }
    await sleep(20)
    held = await listen(address)
  }
  const server = held
  try {
    return await work()
  } finally {
    await new Promise((done) => server.close(done))
  }
}

function addressOf(name: string): net.ListenOptions {
  const digest = createHash('sha256').update(name).digest()
  const id = `jobkreds-${digest.toString('hex').slice(0, 32)}`
  if (process.platform === 'linux') return { path: `\0${id}` }
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\${id}` }
  return { host: '127.0.0.1', port: FIRST_PORT + (digest.readUInt32BE() % PORTS) }
}

function listen(address: net.ListenOptions): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy())
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') resolve(undefined)
      else reject(fault)
    })
    server.listen({ ...address, exclusive: true }, () => resolve(server))
  })
}

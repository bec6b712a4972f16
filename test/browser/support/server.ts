import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Alongside as a process of its own, on 127.0.0.1 and a throw-away folder, which a test may kill and start again. */
export class Server {
  readonly url: string
  readonly #port: number
  readonly #folder: string
  readonly #entry: 'main' | 'demo'
  #process: ChildProcess | undefined
  /** What it has printed since it was last started. */
  printed = ''

  private constructor(port: number, folder: string, entry: 'main' | 'demo') {
    this.#port = port
    this.#folder = folder
    this.#entry = entry
    this.url = `http://127.0.0.1:${port}`
  }

  static async start(entry: 'main' | 'demo' = 'main'): Promise<Server> {
    const server = new Server(await freePort(), mkdtempSync(join(tmpdir(), 'alongside-browser-')), entry)
    await server.start()
    return server
  }

  async start(): Promise<void> {
    this.printed = ''
    const env = {
      ...process.env,
      PORT: String(this.#port),
      DATA_DIR: this.#folder,
      LOG_LEVEL: 'warn',
      BASE_URL: this.url,
    }
    const child = spawn('node', [`dist/${this.#entry}.js`], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (data: Buffer) => {
      this.printed += data.toString()
    })
    child.stderr.on('data', (data: Buffer) => {
      this.printed += data.toString()
    })
    this.#process = child
    await this.#ready()
  }

  async #ready(): Promise<void> {
    const until = Date.now() + 30_000
    while (Date.now() < until) {
      const answer = await fetch(`${this.url}/healthz`).catch(() => undefined)
      if (answer?.ok) return
      if (this.#process?.exitCode !== null) throw new Error(`The server stopped:\n${this.printed}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`The server did not start within 30 seconds:\n${this.printed}`)
  }

  /** What `npm run verify` says of its database, while it runs. */
  verified(): string {
    const env = { ...process.env, DATA_DIR: this.#folder, BASE_URL: this.url }
    return execFileSync('node', ['dist/verify.js', 'verify'], { env, encoding: 'utf8' })
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }

  /** The link that the first start prints. */
  async setUpLink(): Promise<string> {
    for (let tries = 0; tries < 100; tries++) {
      const link = /https?:\/\/\S+\/set-up\/\S+/.exec(this.printed)?.[0]
      if (link) return link
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`No set-up link was printed:\n${this.printed}`)
  }

  async dispose(): Promise<void> {
    await this.end('SIGTERM')
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/**
 * Run as a program of its own by find-binaries.ts: fetches mongod into the folder named and prints its path as the last line.
 * Apart, because the package draws its progress on standard output, which belongs to whoever starts Parley.
 */
import { MongoBinary } from 'mongodb-memory-server-core'

const [downloadDir = ''] = process.argv.slice(2)
try {
  process.stdout.write(`\n${await MongoBinary.getPath({ downloadDir })}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}

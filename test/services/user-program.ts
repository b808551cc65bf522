/** A program that opens the services of the data folder named, prints their addresses, and stops them at the end of its input. */
import { startServices } from '#services/index.ts'

const [dataDir = ''] = process.argv.slice(2)
const services = await startServices({ dataDir, cacheSizeGb: 0.25, log: () => undefined })
process.stdout.write(`${JSON.stringify({ mongodbUri: services.mongodbUri, redisUrl: services.redisUrl })}\n`)
process.stdin.resume()
process.stdin.once('end', () => void services.stop())

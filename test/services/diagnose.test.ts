import { describe, expect, test } from 'vitest'
import { diagnose } from '#services/diagnose.ts'

const words = {
  program: 'mongod',
  binary: '/bin/mongod',
  output: '',
  code: 1,
  signal: null,
  port: 20001,
  dir: '/data/mongodb',
  logFile: '/data/logs/mongodb.log',
}

describe('the last words of a server become a sentence', () => {
  test.for([
    ['disk_full', 'WiredTiger error (28) ... pwrite: No space left on device', 'the disk of /data/mongodb'],
    ['port_taken', 'Failed to set up listener: SocketException: Address already in use', 'port 20001'],
    [
      'data_in_use',
      'DBPathInUse: Unable to lock the lock file: mongod.lock',
      'already works on /data/mongodb',
    ],
    [
      'no_permission',
      'WiredTiger.turtle: handle-open: open: Permission denied',
      'may not write to /data/mongodb',
    ],
    ['no_permission', 'DBPathInUse: Unable to create/open the lock file', 'may not write to /data/mongodb'],
    ['unsupported_data', 'unsupported WiredTiger file version: this build only supports', 'another version'],
    ['unsupported_data', 'UPGRADE PROBLEM: Found an invalid featureCompatibilityVersion', 'another version'],
    ['unsupported_data', "Can't handle RDB format version 11", 'another version'],
    ['damaged_data', 'Bad file format reading the append only file', 'is damaged'],
    ['damaged_data', 'WT_TRY_SALVAGE: database corruption detected', 'is damaged'],
    ['missing_library', 'error while loading shared libraries: libcurl.so.4: cannot open', 'libcurl.so.4'],
    ['missing_library', "/lib/libc.so.6: version `GLIBC_2.34' not found", 'GLIBC_2.34'],
    ['start_failed', 'something nobody has seen before', '/bin/mongod) ended at once (exit code 1)'],
  ] as const)('%s: %s', ([code, output, said]) => {
    const error = diagnose({ ...words, output })

    expect(error.code).toBe(code)
    expect(error.message).toContain(said)
    expect(error.message).toContain('/data/logs/mongodb.log')
  })

  test('a processor without the needed instructions is named as the reason', () => {
    const error = diagnose({ ...words, code: null, signal: 'SIGILL' })

    expect(error).toMatchObject({ code: 'unfit_processor', message: expect.stringContaining('MONGODB_URI') })
  })
})

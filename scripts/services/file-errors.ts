import { ServiceError, type ServiceProblem } from './errors.ts'

const FULL = ['ENOSPC', 'EDQUOT']
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS']
const IN_THE_WAY = ['ENOTDIR', 'EEXIST']

/** Does work on files below `folder`; what the file system refuses becomes a sentence about that folder. */
export async function explainFileErrors<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code = '', path } = error as NodeJS.ErrnoException
    const refuse = (problem: ServiceProblem, sentence: string) =>
      new ServiceError(problem, `the data folder ${folder} cannot be used: ${sentence}`, error)
    // A write that finds no room names no path.
    if (FULL.includes(code))
      throw refuse('disk_full', 'there is no space left on its disk; free some and start again')
    if (!path?.startsWith(folder)) throw error
    if (FORBIDDEN.includes(code))
      throw refuse('no_permission', 'this user may not write there; grant the right or use another')
    if (IN_THE_WAY.includes(code)) throw refuse('no_permission', 'a file is in the way; use another')
    throw error
  }
}

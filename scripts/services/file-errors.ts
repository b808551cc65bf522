import { ServiceError, type ServiceProblem } from './errors.ts'

const NO_SPACE = ['disk_full', 'there is no space left on its disk: free some and start again'] as const
const NO_RIGHT = [
  'no_permission',
  'this user may not write there: grant the right, or use another data folder',
] as const

const EXPLANATIONS: Record<string, readonly [ServiceProblem, string]> = {
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: NO_RIGHT,
  ENOTDIR: ['no_permission', 'a file is in the way: use another data folder'],
  EEXIST: ['no_permission', 'a file is in the way: use another data folder'],
}

/** Does work on files below `folder`; what the file system refuses becomes a sentence about that folder. */
export async function explainFileErrors<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code = '', path } = error as NodeJS.ErrnoException
    const explanation = path?.startsWith(folder) ? EXPLANATIONS[code] : undefined
    if (!explanation) throw error
    const [problem, sentence] = explanation
    throw new ServiceError(problem, `the data folder ${folder} cannot be used: ${sentence}`, error)
  }
}

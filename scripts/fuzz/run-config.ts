/** The generated configuration with what belongs to one run: the credentials, and nothing kept between runs. */
import type { FuzzedContract } from './contract.ts'
import type { ExampleClient } from './example-accounts.ts'
import type { Target } from './target.ts'

/** What a run shows for each security scheme of the contracts. */
export type Credentials = Record<string, Record<string, string>>

export function credentialsOf(
  { token, metricsToken, managerToken }: Target,
  client: ExampleClient | undefined,
  person: string | undefined,
): Credentials {
  return {
    bearerAuth: { bearer: token },
    oauth2: { bearer: token },
    metricsToken: { bearer: metricsToken },
    managerToken: { api_key: managerToken },
    managerBearer: { bearer: managerToken },
    ...(person !== undefined && { chatBearer: { bearer: person } }),
    ...(client && { basicClient: { username: client.id, password: client.secret ?? '' } }),
  }
}

/**
 * TOML for schemathesis. Sanitising is off, so that a failure can be reproduced from what is printed: the
 * credentials open nothing but a program that ends with the run.
 */
export function runConfig(generated: string, { schemes }: FuzzedContract, credentials: Credentials): string {
  const shown = schemes.flatMap((scheme) => {
    const credential = credentials[scheme]
    return credential ? [`${scheme} = ${inlineTable(credential)}`] : []
  })
  const auth = shown.length > 0 ? ['[auth.openapi]', ...shown] : []
  return [generated, '[cache]', 'enabled = false', '[output.sanitization]', 'enabled = false', ...auth].join(
    '\n',
  )
}

const inlineTable = (values: Record<string, string>): string =>
  `{ ${Object.entries(values)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join(', ')} }`

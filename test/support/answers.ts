/** What a test expects of a call of a generated client: its data, or the refusal. */
interface Call<Data, Refused> {
  data?: Data
  error?: Refused
  response: Response
}

/** The data of a call that must succeed. @throws Error saying what was answered instead */
export async function dataOf<Data, Refused>(call: Promise<Call<Data, Refused>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call
  if (data === undefined || data === null) throw unexpected(response, error)
  return data
}

/** Status and body of a call that must be refused. @throws Error when it was not */
export async function refusalOf<Data, Refused>(call: Promise<Call<Data, Refused>>) {
  const { data, error, response } = await call
  if (response.ok) throw unexpected(response, data)
  return { status: response.status, headers: response.headers, body: error as NonNullable<Refused> }
}

/** The status alone, for operations that answer nothing. */
export async function statusOf(call: Promise<Call<unknown, unknown>>): Promise<number> {
  return (await call).response.status
}

function unexpected(response: Response, body: unknown): Error {
  return new Error(`unexpected answer ${response.status} of ${response.url}: ${JSON.stringify(body)}`)
}

/**
 * One person, one user name, however it is typed: letter case, width and composed or decomposed accents do not tell
 * two people apart. The name is shown as it was given; it is found by its key.
 */
export function usernameKey(username: string): string {
  return username.normalize('NFKC').toLowerCase().normalize('NFKC')
}

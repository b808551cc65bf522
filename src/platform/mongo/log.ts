/** The part of a structured logger that this room uses; pino's logger fits. */
export interface MongoLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
}

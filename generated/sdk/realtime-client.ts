// Generated from specs/sdk/asyncapi.yaml by `npm run generate`. Do not edit.
export {}

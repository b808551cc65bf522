/** Raised whenever the same contract gives other bytes than before. */
export const generatorVersion = '1.0.0'

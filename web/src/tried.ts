// What a browser may refuse: its storage can be full, or switched off.

export function tried<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

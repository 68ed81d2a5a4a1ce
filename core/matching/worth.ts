/** Below this probability a pair is not worth a clerk's look: no list names it and no key confirms it. */
export const worthALook = 0.1

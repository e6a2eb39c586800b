/** What a machine is called by itself alone, in an address or as a host. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]']

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host)

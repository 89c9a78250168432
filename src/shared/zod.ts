import { z } from 'zod'

// zod probes `new Function` otherwise, which the content security policy of the window refuses and logs.
z.config({ jitless: true })

export { z }

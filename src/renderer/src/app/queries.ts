import { QueryClient, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { RouteInput, RouteName, RouteOutput } from '@shared/ipc/registry'
import { call, type CallFailure } from './bridge'

/** `networkMode: 'always'`: the default pauses every query on a machine without a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: Infinity,
      placeholderData: (previous: unknown) => previous,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Answers of a query route, cached until something changes. */
export function useCall<K extends RouteName>(
  route: K,
  input: RouteInput<K>,
  options: { enabled?: boolean } = {},
): UseQueryResult<RouteOutput<K>, CallFailure> {
  return useQuery<RouteOutput<K>, CallFailure>({
    queryKey: [route, input],
    queryFn: () => call(route, input),
    enabled: options.enabled ?? true,
  })
}

/** A command route as a mutation; errors are left to the caller (a form) unless it shows none. */
export function useCommand<K extends RouteName>(route: K) {
  return useMutation<RouteOutput<K>, CallFailure, RouteInput<K>>({ mutationFn: (input) => call(route, input) })
}

/** After any saved change everything shown is asked again; what is on screen stays until the answer is there. */
export function useInvalidateAll(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries()
}

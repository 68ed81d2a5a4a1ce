import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'

/** Enters or leaves the practice desk. Nothing that was shown of one desk may stay on screen at the other. */
export function usePractice() {
  const queries = useQueryClient()
  return useMutation(
    api.desk.practice.mutationOptions({
      onSuccess: (status) => {
        // An address of one desk names nothing at the other.
        location.hash = '#/'
        queries.removeQueries({ predicate: (query) => query.queryHash !== statusHash })
        queries.setQueryData(api.desk.status.queryKey(), status)
      },
    }),
  )
}

const statusHash = JSON.stringify(api.desk.status.queryKey())

import 'react'

// The types of React 18 do not know the native popover; React itself hands the attributes on as they are.
declare module 'react' {
  interface HTMLAttributes<T> {
    popover?: 'auto' | 'manual'
  }
  interface ButtonHTMLAttributes<T> {
    popovertarget?: string
  }
}

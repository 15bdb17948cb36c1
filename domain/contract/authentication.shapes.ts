import * as z from 'zod/mini'
import { requiredText } from './values.ts'

export const AuthenticationRequest = z.strictObject({
  emailAddress: z.string(),
  password: z.string(),
})

export const AuthenticationResponse = z.strictObject({
  idToken: z.nullish(z.string()),
  organisationReference: z.nullish(z.string()),
  accessToken: z.nullish(z.string()),
  refreshToken: z.nullish(z.string()),
  sessionToken: z.nullish(z.string()),
})

export const InitialAuthenticationResponse = z.strictObject({
  sessionToken: z.string(),
})

export const LogoutRequest = z.strictObject({
  access_token: z.string(),
})

export const TokenRefreshRequest = z.strictObject({
  refresh_token: z.string(),
})

export const TokenRefreshResponse = z.strictObject({
  id_token: z.string(),
  access_token: z.string(),
})

const UserForgotPasswordRequest = z.strictObject({ email: requiredText(100) })

const UserResetPasswordRequest = z.strictObject({
  email: requiredText(100),
  verification_code: requiredText(100),
  password: requiredText(99),
})

const SetPasswordRequest = z.strictObject({
  email: requiredText(100),
  password: requiredText(99),
  token: requiredText(2048),
})

const SetPasswordResponse = z.strictObject({
  idToken: z.string(),
  organisationReference: z.string(),
  accessToken: z.string(),
  refreshToken: z.string(),
})

/** Shapes of the endpoints declared in authentication.ts, under the same names. */
export const authenticate = { body: AuthenticationRequest, answer: AuthenticationResponse }
export const authenticateInitial = { body: AuthenticationRequest, answer: InitialAuthenticationResponse }
export const refreshToken = { body: TokenRefreshRequest, answer: TokenRefreshResponse }
export const logout = { body: LogoutRequest }
export const forgotPassword = { body: UserForgotPasswordRequest }
export const resetPassword = { body: UserResetPasswordRequest }
export const setPassword = { body: SetPasswordRequest, answer: SetPasswordResponse }

declare module '*/messages.json' {
  const messages: Record<string, { message: string; placeholders?: Record<string, { content: string }> } | undefined>;
  export default messages;
}

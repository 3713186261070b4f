import { registerHooks } from 'node:module';

// The package.json of drizzle-orm is so long that Node spends a second on finding out, for each of its modules, what
// kind it is. The CommonJS ones say so by their names.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier,
      specifier.startsWith('drizzle-orm') && !context.parentURL?.includes('/drizzle-orm/')
        ? { ...context, conditions: ['node', 'require'] }
        : context,
    ),
});

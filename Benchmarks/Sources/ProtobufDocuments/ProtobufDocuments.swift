// The messages of webhooks.proto. `Scripts/measure speed` generates them into this folder, and git ignores them.

// Command backstep shows how a neural network learns, every number of it, one
// keypress at a time.
package main

import (
	"os"

	_ "backstep/ui/theme/background" // Before Bubble Tea's own initialisation: it says why.

	"backstep/ui/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

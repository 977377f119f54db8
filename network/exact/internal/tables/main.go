// Tables writes the tables of package exact, each into its own file in the current
// folder. go generate ./network/exact runs it in the right one.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := write(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write() error {
	for _, t := range tables() {
		source, err := t.source()
		if err != nil {
			return err
		}
		if err := os.WriteFile(t.file, source, 0o644); err != nil {
			return err
		}
	}
	return nil
}

//go:build !linux

package cli

import "os"

// discardOutput is for systems that can throw away what a terminal has not read
// yet.
func discardOutput(*os.File) {}

// Command pictures makes the pictures of the README. It runs the program on a terminal of
// its own, presses keys, and draws what the screen shows. The script make, in the same
// folder, builds the program and runs this command.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	program := flag.String("program", "", "the program to take pictures of")
	folder := flag.String("out", ".", "where the pictures go")
	flag.Parse()
	if err := run(*program, *folder, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// run makes the pictures with the given names, or all without names. If one fails, the
// others are still made.
func run(program, folder string, names []string) error {
	if program == "" {
		return errors.New("-program is needed: the program to take pictures of")
	}
	list, err := choose(names)
	if err != nil {
		return err
	}
	var failed []error
	for _, p := range list {
		if err := p.write(program, folder); err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", p.name, err))
		}
	}
	return errors.Join(failed...)
}

// choose returns the pictures with the given names, or all without names.
func choose(names []string) ([]picture, error) {
	all := pictures()
	if len(names) == 0 {
		return all, nil
	}
	var list []picture
	for _, name := range names {
		i := slices.IndexFunc(all, func(p picture) bool { return p.name == name })
		if i < 0 {
			return nil, fmt.Errorf("there is no picture %q", name)
		}
		list = append(list, all[i])
	}
	return list, nil
}

// write writes a picture's file, and prints how large it is.
func (p picture) write(program, folder string) error {
	data, err := p.take(program)
	if err != nil {
		return err
	}
	fmt.Printf("%-18s %4d kB\n", p.name, (len(data)+999)/1000)
	return os.WriteFile(filepath.Join(folder, p.name), data, 0o644)
}

package toml

import "bufio"

// Write writes the keys that a target has, in their order, each section below a header of
// its own. Above is the name of the list that the target is an item of, as for [Tables],
// or empty for a whole file. The writer keeps an error until it is flushed.
func Write[S any](b *bufio.Writer, above string, keys []Key[S], target *S) {
	if above != "" {
		_, _ = b.WriteString("\n[[" + above + "]]\n")
		above += "."
	}
	current := ""
	for _, k := range keys {
		value := k.Field.Write(target)
		if value == "" {
			continue
		}
		section, name := k.parts()
		if section != current {
			current = section
			_, _ = b.WriteString("\n[" + above + section + "]\n")
		}
		_, _ = b.WriteString(name + " = " + value + "\n")
	}
}

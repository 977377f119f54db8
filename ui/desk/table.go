package desk

import (
	"fmt"
	"strings"

	"backstep/data/text"
)

// find returns the command with a name in a view, or the first whose name begins with
// it. For an empty name it returns an empty command.
func (t table) find(name, view string) (Command, error) {
	if name == "" {
		return Command{}, nil
	}
	for _, same := range []func(c Command) bool{
		func(c Command) bool { return c.View == view && c.View != "" && c.Name == name },
		func(c Command) bool { return c.View == "" && c.Name == name },
		func(c Command) bool { return c.View == "" && strings.HasPrefix(c.Name, name) },
		func(c Command) bool { return c.View == view && strings.HasPrefix(c.Name, name) },
	} {
		for _, c := range t {
			if same(c) {
				return c, nil
			}
		}
	}
	return Command{}, t.unknown(name)
}

// unknown returns the error for a name that is no command, with what may have been
// meant.
func (t table) unknown(name string) error {
	var views, forms []string
	for _, c := range t {
		switch {
		case c.View != "" && c.Name == name:
			views = append(views, c.View)
		case c.View == "":
			forms = append(forms, c.Name)
		}
	}
	if len(views) > 0 {
		return fmt.Errorf("%s is a command of the view %s: view %s goes there", name, strings.Join(views, ", "), views[0])
	}
	meant := suggestion(name, forms)
	if meant == "" {
		meant = "; tab lists those that there are"
	}
	return fmt.Errorf("%q is no command%s", text.Cut(name), meant)
}

// names returns the names of the commands of a view, with those of all views. The name
// of a command that takes something has a space after it.
func (t table) names(view string) []string {
	var names []string
	for _, c := range t {
		if c.View == "" || c.View == view {
			names = append(names, c.Name+c.gap())
		}
	}
	return names
}

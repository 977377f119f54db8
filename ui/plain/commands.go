package plain

import (
	"slices"

	"backstep/ui/desk"
)

// Commands returns the commands that a program without a screen has of its own. They take the
// place of those of the screen that have the same names.
func (t *Talk) Commands() []desk.Command {
	drawn := func(says string) func(*desk.Desk, string) desk.Result {
		return func(*desk.Desk, string) desk.Result { return desk.Result{Message: says} }
	}
	return []desk.Command{
		{Name: "where", Form: "where", Help: "say where you are, and what is selected", Do: t.where},
		{Name: "list", Form: "list h1", Help: "say the units, the samples, or the numbers of a unit", Complete: t.listed, Do: t.list},
		{Name: "again", Form: "again", Help: "say the last answer again", Do: drawn("")},
		{Name: "help", Form: "help next", Help: "say what commands there are, or what one does", Complete: desk.Words(t.commandNames()...), Do: t.help},
		{Name: "theme", Form: "theme light", Help: "colours, of which there are none here", Do: drawn("there are no colours here")},
		{Name: "present", Form: "present", Help: "one panel alone, of which there are none here", Do: drawn("nothing is drawn here")},
		{Name: "suspend", Form: "suspend", Help: "suspend, which control Z does here", Do: drawn("control Z suspends, where the shell can")},
	}
}

// commandNames lists what help knows, once there is a desk.
func (t *Talk) commandNames() []string {
	if t.desk == nil {
		return nil
	}
	var names []string
	for _, c := range t.desk.Commands() {
		if c.View == "" && !slices.Contains(names, c.Name) {
			names = append(names, c.Name)
		}
	}
	return names
}

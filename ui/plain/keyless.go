package plain

import "strings"

// key is how a message of the desk names a key of the screen, and how it names the command
// here.
type key struct{ onScreen, here string }

// keys lists them. A test finds messages of the desk that name a key and are not here.
func keys() []key {
	return []key{
		{"u takes it back", "undo takes it back"},
		{"u goes back to", "undo goes back to"},
		{"B steps both", "view compare steps both"},
		{"B compares it with where you are, m marks another", "view compare compares it with where you are, mark marks another"},
		{"B compares them", "view compare compares them"},
		{"P unpins it", "pin none unpins it"},
		{"; H shows dots", ""},
		{"; H shows the last step's numbers", ""},
		{"→ brings it", "next brings it"},
		{": c changes", ": set changes"},
		{"and i changes it", "and edit changes it"},
		{"⌫ goes one level back", "out goes one level back"},
		{", z asks you for it", ", predict asks you for it"},
		{"s saves, enter again opens", "save saves, the same again opens"},
		{"s saves, the same again quits", "save saves, the same again quits"},
		{"; enter again replaces it", "; the same again replaces it"},
		{"; s again replaces it", "; save again replaces it"},
		{"; tab lists those that there are", "; help lists those that there are"},
		{": tab lists all", ": help until lists more"},
	}
}

// keyless returns a message with commands in place of keys, which nobody has here.
func keyless(message string) string {
	for _, k := range keys() {
		message = strings.ReplaceAll(message, k.onScreen, k.here)
	}
	return message
}

package chooser

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"backstep/data"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// field is where a path is typed, with what it can be completed to.
type field struct {
	typed  view.Typed
	place  string  // the folder that is listed
	listed []Entry // what is in it
	err    error   // why it cannot be listed
	chosen int     // of those that match, from 1; 0 for none
}

// longestPath is the most characters of a path.
const longestPath = 4096

// fieldOf returns a field with a path in it.
func fieldOf(path string) field { return field{typed: view.NewTyped(path)} }

func (f *field) text() string { return f.typed.String() }

// put sets the text, with the cursor behind it.
func (f *field) put(path string) { f.typed, f.chosen = view.NewTyped(path), 0 }

// insert inserts text at the cursor.
func (f *field) insert(s string) {
	f.change(func() { f.typed.Insert(s, longestPath) })
}

// change changes the text. What was chosen for another text is no longer chosen.
func (f *field) change(do func()) {
	was := f.text()
	if do(); f.text() != was {
		f.chosen = 0
	}
}

// edit changes the text as a key says, and reports whether it has a use for the key.
func (f *field) edit(key string) (taken bool) {
	f.change(func() { taken = typeKey(&f.typed, key, longestPath) })
	return taken
}

// list lists the folder in which the path lies, if it is another one than before.
func (f *field) list(files Files) {
	folder, _ := desk.SplitPath(f.text())
	if folder == f.place && (f.listed != nil || f.err != nil) {
		return
	}
	f.place = folder
	f.listed, f.err = desk.ListFolder(files, folder)
	if f.listed == nil {
		f.listed = []Entry{}
	}
}

// matching returns the data files and the folders that the path can be completed to. If
// something other than a data file is named by its beginning, it is among them.
func (f *field) matching() []Entry {
	_, name := desk.SplitPath(f.text())
	list := desk.Matching(f.listed, name, data.IsFileName)
	if name == "" {
		return list
	}
	others := desk.Matching(f.listed, name, func(file string) bool { return !data.IsFileName(file) })
	return append(list, slices.DeleteFunc(others, func(e Entry) bool { return e.Folder })...)
}

// complete completes the path as far as it is certain, and reports whether it changed.
func (f *field) complete() bool {
	matching := f.matching()
	if len(matching) == 0 {
		return false
	}
	names := make([]string, len(matching))
	for i, e := range matching {
		names[i] = e.Path()
	}
	folder, name := desk.SplitPath(f.text())
	common := commonStart(names)
	if len(matching) > 1 && len(common) <= len(name) && (common == name || !strings.EqualFold(common, name)) {
		return false
	}
	if folder+common == f.text() {
		return false
	}
	f.put(folder + common)
	return true
}

// commonStart returns what all names begin with.
func commonStart(names []string) string {
	common := names[0]
	for _, name := range names[1:] {
		for !strings.HasPrefix(name, common) {
			_, size := utf8.DecodeLastRuneInString(common)
			common = common[:len(common)-size]
		}
	}
	return common
}

// move chooses another of the entries that match.
func (f *field) move(by int) {
	n := len(f.matching())
	f.chosen = max(0, min(f.chosen+by, n))
}

// picked returns the entry that is chosen, if one is.
func (f *field) picked() (e Entry, ok bool) {
	if matching := f.matching(); f.chosen > 0 && f.chosen <= len(matching) {
		return matching[f.chosen-1], true
	}
	return Entry{}, false
}

// goal is what enter does in the field.
type goal int

const (
	nowhere goal = iota // nothing: no file is named
	toFolder
	toFile
	toUnlisted // a file that is not in the list, if there is one
)

// goal returns what enter would do, and the name of the file or the folder, as far as the
// list tells.
func (f *field) goal() (is goal, name string) {
	_, name = desk.SplitPath(f.text())
	if e, ok := f.picked(); ok {
		name = e.Name
	}
	i := slices.IndexFunc(f.listed, func(e Entry) bool { return e.Name == name })
	switch {
	case name == "":
		return nowhere, ""
	case name == ".", name == "..", i >= 0 && f.listed[i].Folder:
		return toFolder, name
	case i >= 0:
		return toFile, name
	default:
		return toUnlisted, name
	}
}

// enter returns the path that enter stands for: that of the chosen entry, or the one that
// is typed. A folder is entered instead, and there is no path.
func (f *field) enter(files Files) (file string) {
	folder, name := desk.SplitPath(f.text())
	if e, ok := f.picked(); ok {
		f.put(folder + e.Path())
		if e.Folder {
			return ""
		}
		return f.text()
	}
	if name == "" {
		return ""
	}
	if e, err := files.Stat(f.text()); err == nil && e.Folder {
		f.put(path.Clean(f.text()) + "/")
		return ""
	}
	return f.text()
}

package desk

import (
	"strings"

	"backstep/data/session"
)

// Folders are the folders of the machine, which a desk itself does not know. A path may
// begin with ~, which is the person's own folder. Errors do not repeat the path.
type Folders interface {
	// Real returns the path as the machine takes it, without ~.
	Real(path string) string
	// List lists a folder, in the order of names.
	List(folder string) ([]Entry, error)
}

// Entry is a file or a folder.
type Entry struct {
	Name    string
	Folder  bool
	Size    int64
	Changed string // when it was changed, for people: "14:03:20"
	Stamp   string // differs when the file has been changed
}

// Path returns the name of an entry as it stands in a path: that of a folder with a slash
// after it.
func (e Entry) Path() string {
	if e.Folder {
		return e.Name + "/"
	}
	return e.Name
}

// SplitPath splits a path into its folder, with the slash, and the name that is typed.
// ~ alone is a folder.
func SplitPath(p string) (folder, name string) {
	if p == "~" {
		return "~/", ""
	}
	at := strings.LastIndexAny(p, `/\`) + 1
	if at > 0 && p[at-1] == '\\' && !strings.Contains(p, `:\`) {
		at = strings.LastIndexByte(p, '/') + 1 // A backslash separates folders only on Windows.
	}
	return p[:at], p[at:]
}

// ListFolder lists a folder as [SplitPath] returns it. The present folder has no name.
func ListFolder(folders Folders, folder string) ([]Entry, error) {
	if folder == "" {
		folder = "."
	}
	return folders.List(folder)
}

// Matching returns what a name can be completed to: the files that are wanted, then the
// folders. What is hidden is left out until its dot is typed.
func Matching(entries []Entry, name string, wanted func(file string) bool) []Entry {
	var files, folders []Entry
	for _, e := range entries {
		hidden := strings.HasPrefix(e.Name, ".") && !strings.HasPrefix(name, ".")
		switch {
		case hidden || !strings.HasPrefix(strings.ToLower(e.Name), strings.ToLower(name)):
		case e.Folder:
			folders = append(folders, e)
		case wanted(e.Name):
			files = append(files, e)
		}
	}
	return append(files, folders...)
}

// filePaths lists the paths that one can be completed to, as they are typed in a command.
func filePaths(d *Desk, typed string, wanted func(file string) bool) []string {
	if d.options.Files == nil {
		return nil
	}
	folder, name := SplitPath(strings.TrimPrefix(typed, `"`))
	entries, _ := ListFolder(d.options.Files, folder) // One that cannot be listed offers nothing.
	var list []string
	for _, e := range Matching(entries, name, wanted) {
		list = append(list, session.TypedWord(folder+e.Path()))
	}
	return list
}

// typedPath returns a path that was typed in a command as the machine takes it.
func typedPath(d *Desk, typed string) string {
	path, _ := session.ReadWord(typed)
	if d.options.Files == nil {
		return path
	}
	return d.options.Files.Real(path)
}

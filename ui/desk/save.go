package desk

import (
	"fmt"
	"strings"
	"unicode"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/stepper"
)

// save carries out "save try.toml", or "save" for the file that was opened or saved last.
// If there is none, it makes up a name that no file has.
func save(d *Desk, typed string) Result {
	files, name := d.options.Files, typedPath(d, typed)
	again := "enter"
	if files == nil {
		return Wrong("save: there are no files here")
	}
	if name == "" {
		again = "s"
		if name = d.file; name == "" { // Only then are names tried on the disk.
			name = freshName(files, d.seen.Setup.Title)
		}
	}
	if !isFile(name) {
		return Wrong("save %s: want a name that ends in .toml, such as save %s", text.Quote(name), text.Brief(strings.TrimRight(name, "./")+".toml"))
	}
	file, err := files.At(name)
	if err != nil {
		return Result{Err: fmt.Errorf("save: %w", err)}
	}
	if loss := losesBy(file, name == d.file); loss != "" && (d.scripted || !d.sure()) {
		return Wrong("save: %s %s; %s again replaces it", text.BriefPath(name), loss, again)
	}
	for _, i := range d.runs.numbers() {
		if err := d.runs[i].setup.Savable(file.Folder()); err != nil {
			return Wrong("save %s: run %d: %w", text.BriefPath(name), i+1, err)
		}
	}
	return d.WithWalk(func() Result { return saveTo(d, name, file) })
}

// losesBy says what of a file would be lost if it were replaced. Of one that was opened or
// saved last it is only what a person wrote beside the settings.
func losesBy(file File, ours bool) string {
	switch {
	case !file.There():
		return ""
	case !ours:
		return "is there already"
	case file.Commented():
		return "has comments, which would be lost"
	default:
		return ""
	}
}

// saveTo saves the session while the desk goes on.
func saveTo(d *Desk, name string, file File) Result {
	kept, listed := keep(d), d.listed
	setups := d.runs.setups()
	var changed []string
	var err error
	d.saving, d.listed = true, false
	return d.lend(&Task{
		part: func(w *stepper.Walk, _ func() bool) {
			err = file.Write(kept.session(w, file.Folder()))
			changed = session.ChangedFiles(setups)
		},
		end: func(*Task) Result {
			d.saving = false
			if err != nil {
				d.listed = d.listed || listed
				return Result{Err: fmt.Errorf("save: %w", err)}
			}
			d.file, d.saved = name, len(kept.runs)
			if name == d.opened.File { // It opens otherwise now.
				d.opened = Opened{Arguments: []string{name}, File: name}
				d.based, d.resumed = len(kept.runs), true
				d.runs.dropDeleted()
			}
			says := "saved as " + text.BriefPath(name)
			if n := kept.runs.count(); n > 1 {
				says += fmt.Sprintf(", with %d runs", n)
			}
			if len(changed) > 0 {
				says += fmt.Sprintf("; but %s has changed since it was read: with --accept-data the session goes on with it as it is", text.BriefPath(changed[0]))
			}
			return Result{Message: says, Alarm: len(changed) > 0}
		},
	})
}

// setups returns what the runs are trained with.
func (r runs) setups() (list []*session.Setup) {
	for _, i := range r.numbers() {
		list = append(list, r[i].setup)
	}
	return list
}

// freshName returns a name for a session with a title, which no file has.
func freshName(files Files, title string) string {
	base := strings.Join(strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return r > unicode.MaxASCII || (!unicode.IsLetter(r) && !unicode.IsDigit(r))
	}), "-")
	const longest, tries = 40, 1000
	if base = strings.Trim(base[:min(len(base), longest)], "-"); base == "" {
		base = "session"
	}
	name := base + ".toml"
	for n := 2; n < tries; n++ {
		if file, err := files.At(name); err != nil || !file.There() {
			return name
		}
		name = fmt.Sprintf("%s-%d.toml", base, n)
	}
	return name
}

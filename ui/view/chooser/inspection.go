package chooser

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/table"
)

// question identifies what is found out about a choice.
type question struct {
	base *session.Setup
	key  string
	read int // how often a file was to be read anew
}

// inspection is what was found out about a choice. It does not change.
type inspection struct {
	of   question
	from choice

	read, size int64 // bytes of the file, while it is read
	done       bool

	stamp, changed string       // of the file when it was read
	report         *data.Report // nil for a built-in set, or before the file is read
	err            error        // why the file cannot be read
	doubt          string       // whether the file has columns at all; empty for no doubt
	lines          []string     // the first lines of a file that is not understood, as they are

	settings []setting // that take the choice
	given    []session.Given
	made     *session.Setup // what it becomes; nil if tried says why it becomes nothing
	effect   session.Effect
	tried    error
	outcome  outcome // of what is made; of a file that becomes nothing, its first rows
}

// askTarget is what is said of a file before it is known what is to be learned from it.
const askTarget = "Which column is to be learned? Go to it, and press y."

// lacksTarget reports whether it is still to be said what is to be learned from the file.
func (r *inspection) lacksTarget() bool { return r.report != nil && len(r.from.targets) == 0 }

// inspecting is the work of an inspection.
type inspecting struct {
	result inspection
	files  Files
	before *inspection // of the same file, which need not be read again; nil for none

	file    io.ReadCloser
	content strings.Builder
}

// mostBytes is how much of a file is read, at most. Of a longer one, the reading says
// that it is too long.
const mostBytes = 256<<20 + 1

// work reads the file in pieces, and then inspects it, until stop returns true.
func (w *inspecting) work(stop func() bool) (done bool) {
	r := &w.result
	if r.from.set == "" && w.before == nil {
		if whole := w.readOn(stop); !whole && r.err == nil {
			return false
		}
	}
	if r.err == nil {
		w.inspect()
	}
	r.done = true
	return true
}

// readOn reads more of the file, and reports whether that was all.
func (w *inspecting) readOn(stop func() bool) (whole bool) {
	const piece = 1 << 20
	r := &w.result
	if w.file == nil {
		entry, err := w.files.Stat(r.from.path)
		if err == nil && entry.Folder {
			err = errors.New("it is a folder")
		}
		if err == nil {
			w.file, err = w.files.Open(r.from.path)
		}
		if r.err = err; err != nil {
			return false
		}
		r.size, r.stamp, r.changed = entry.Size, entry.Stamp, entry.Changed
		w.content.Grow(int(max(0, min(entry.Size, mostBytes))))
	}
	for {
		n, err := io.CopyN(&w.content, w.file, piece)
		r.read += n
		switch {
		case errors.Is(err, io.EOF), r.read >= mostBytes:
			_ = w.file.Close() // It was only read.
			return true
		case err != nil:
			_ = w.file.Close()
			r.err = err
			return false
		case stop():
			return false
		}
	}
}

// inspect finds out about the columns of the file, and what the choice becomes.
func (w *inspecting) inspect() {
	r := &w.result
	if r.from.set == "" {
		if r.report, r.err = w.report(); r.err != nil {
			r.lines = firstLines(w.content.String())
			return
		}
		r.doubt, r.lines = doubtful(r.report, w)
		w.content.Reset() // The report has it.
	}
	r.settings = unkept(r.from.settings(w.files.Real, r.report), r.of.base.Session)
	changes, err := given(r.settings)
	r.given = changes
	switch {
	case err != nil:
	case r.report == nil:
		r.made, r.effect, err = r.of.base.With(changes...)
	case r.report.Mistyped() != nil:
		err = r.report.Mistyped()
	default:
		r.made, r.effect, err = r.of.base.WithRows(r.report.Table, r.report.Set, changes...)
	}
	switch r.tried = err; {
	case err == nil:
		r.outcome = outcomeOf(r.made, r.report)
	case r.report != nil:
		r.outcome.first = firstOfFile(r.report)
	}
}

// report inspects the file as the session would read it.
func (w *inspecting) report() (*data.Report, error) {
	r := &w.result
	changes, err := given(r.from.settings(w.files.Real, nil))
	if err != nil {
		return nil, err
	}
	options, err := r.of.base.OptionsOf(changes...)
	if err != nil {
		return nil, err
	}
	if w.before != nil {
		r.stamp, r.changed, r.size, r.read = w.before.stamp, w.before.changed, w.before.size, w.before.read
		return w.before.report.Again(options, r.from.picks...)
	}
	return data.Inspect(w.content.String(), w.files.Real(r.from.path), options, r.from.picks...)
}

// doubtful returns a doubt whether a file was separated into its columns, with its first
// lines.
func doubtful(r *data.Report, w *inspecting) (doubt string, lines []string) {
	if len(r.Columns) > 1 || r.Columns[0].Kind == table.Numbers {
		return "", nil
	}
	if w.before != nil {
		lines = w.before.lines
	} else {
		lines = firstLines(w.content.String())
	}
	for _, separator := range []string{";", ",", "|", ":", "\t", " "} {
		if len(lines) > 0 && strings.Contains(lines[0], separator) {
			return "no column of numbers: is " + strconv.Quote(separator) + " the separator? " + separatorHelp(separator), lines
		}
	}
	return "no column of numbers, and one column alone", lines
}

// separatorHelp says what to do if something is the separator.
func separatorHelp(separator string) string {
	i := strings.Index(",;\t| ", separator)
	if i < 0 {
		return "Write the file with commas."
	}
	return "Type :file PATH and separator " + table.Separators()[i]
}

// firstLines returns the first lines of a file that could not be understood.
func firstLines(content string) []string {
	const enough, longest = 3, 200
	var list []string
	for line := range strings.Lines(content) {
		line = strings.TrimRight(line, "\r\n")
		list = append(list, line[:min(len(line), longest)])
		if len(list) == enough {
			break
		}
	}
	return list
}

// soFar returns the inspection as far as it has come.
func (w *inspecting) soFar() *inspection {
	r := w.result
	return &r
}

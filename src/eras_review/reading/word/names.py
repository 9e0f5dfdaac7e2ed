"""The names of Word's XML that the walk knows."""

_SCHEMAS = "http://schemas.openxmlformats.org"
W = f"{{{_SCHEMAS}/wordprocessingml/2006/main}}"
M = f"{{{_SCHEMAS}/officeDocument/2006/math}}"
A = f"{{{_SCHEMAS}/drawingml/2006/main}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PICTURE = f"{{{_SCHEMAS}/drawingml/2006/picture}}pic"
OLD_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
CHART = f"{{{_SCHEMAS}/drawingml/2006/chart}}chart"
DIAGRAM = f"{{{_SCHEMAS}/drawingml/2006/diagram}}relIds"
INK = f"{W}contentPart"
WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"

# Strict OOXML (ISO 29500) says the same in other namespaces.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": f"{_SCHEMAS}/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/math": f"{_SCHEMAS}/officeDocument/2006/math",
    b"http://purl.oclc.org/ooxml/drawingml/main": f"{_SCHEMAS}/drawingml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/picture": f"{_SCHEMAS}/drawingml/2006/picture",
    b"http://purl.oclc.org/ooxml/drawingml/chart": f"{_SCHEMAS}/drawingml/2006/chart",
}
